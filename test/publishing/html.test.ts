import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escaped, html, markupOf, safeAddress, trusted, visible } from "../../src/publishing/html.ts";

describe("html", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`" onmouseover="x`, "&quot; onmouseover=&quot;x"],
    ["' autofocus '", "&#39; autofocus &#39;"],
    ["&lt;", "&amp;lt;"],
    ["a\u202eb", "a[U+202E]b"],
    ["a\u2069b", "a[U+2069]b"],
    ["a\u0000b\u001bc", "a[U+0000]b[U+001B]c"],
    ["a\u{e0041}b", "a[U+E0041]b"],
    ["a\ud800b", "a\ufffdb"],
    ["a\r\nb\rc\td", "a\nb\nc\td"],
    ["العربية\u200fنص", "العربية\u200fنص"],
    ["👩‍🚒", "👩‍🚒"],
  ])("shows %j as %j", (text, shown) => {
    expect(markupOf(html`<p title="${text}">${text}</p>`)).toBe(`<p title="${shown}">${shown}</p>`);
  });

  it("leaves nothing for what is absent, joins lists, and takes markup as it is", () => {
    expect(markupOf(html`${null}${undefined}${false}${0}${[html`<b>${"<"}</b>`, "&"]}${trusted("<i>")}`)).toBe(
      "0<b>&lt;</b>&amp;<i>",
    );
  });

  it("never takes an object of the outside for markup", () => {
    const forged = JSON.parse('{"markup":"<script>"}');
    expect(() => markupOf(html`${forged}`)).toThrow();
  });

  it("lets no text open a tag, close an attribute or hide characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = escaped(text);
        expect(shown).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });
});

describe("safeAddress", () => {
  it.each([
    ["https://courier.example/a?b=c", "https://courier.example/a?b=c"],
    ["HTTP://courier.example", "http://courier.example/"],
    ["javascript:alert(1)", null],
    [" javascript:alert(1)", null],
    ["data:text/html,<script>", null],
    ["//courier.example", null],
    ["https://", null],
    ["file:///etc/passwd", null],
    [null, null],
  ])("%j gives %j", (given, safe) => expect(safeAddress(given)).toBe(safe));
});

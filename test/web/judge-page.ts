import { expect, it } from "vitest";
import type { ClaimView } from "../../src/server/api/claims.ts";
import type { JudgementPage } from "../../src/server/api/judgements.ts";
import type { PageUnderTest } from "./page-under-test.ts";
import { settled } from "./run-page.ts";

interface Items<Item> {
  readonly items: readonly Item[];
}

/** What people decide and hand in. The ledger is changed: these tests come last. */
export const judgePage = (tested: PageUnderTest): void => {
  it("keeps a name, accepts and takes back by key, and holds the queue's place in the address", async () => {
    const { page, trouble } = await tested.open("/review");
    await page.getByRole("textbox", { name: "Your name" }).fill("R. Reader");
    await page.getByRole("button", { name: "Keep this name" }).click();
    await page.getByText("Your name").waitFor({ state: "detached" });
    await page.locator(".desk").waitFor();
    const claim = new URL(page.url()).searchParams.get("claim");
    await page.locator(".desk h2").first().click();
    await page.keyboard.press("a");
    const history = page.getByRole("region", { name: "What was decided" });
    await history.getByText("accepted as correctly extracted").first().waitFor();
    const kept = async () =>
      (await tested.ask<JudgementPage>("/judgements")).items.filter((judgement) => judgement.claim === claim);
    expect((await kept()).map(({ verdict, who }) => [verdict, who])).toEqual([["accepted", "R. Reader"]]);
    await page.keyboard.press("u");
    await history.locator(".withdrawn").first().waitFor();
    expect((await kept()).find(({ verdict }) => verdict === "accepted")?.withdrawn).toBe(true);
    await page.keyboard.press("j");
    await expect.poll(() => new URL(page.url()).searchParams.get("claim")).not.toBe(claim);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("does nothing by key while one writes, nor where keys are switched off", async () => {
    const { page } = await tested.open("/review");
    await page.locator(".desk").waitFor();
    await page.getByRole("textbox", { name: /^Why/ }).fill("an unclear antecedent");
    await page.keyboard.press("r");
    await page.getByRole("checkbox", { name: "Keys" }).uncheck();
    await page.locator(".desk h2").first().click();
    await page.keyboard.press("r");
    const { items } = await tested.ask<JudgementPage>("/judgements");
    expect(items.filter(({ verdict }) => verdict === "rejected")).toEqual([]);
    expect(new URL(page.url()).searchParams.get("keys")).toBe("off");
    await page.close();
  });

  it("says that somebody decided meanwhile, and keeps both on demand", async () => {
    const { items } = await tested.ask<Items<ClaimView>>("/claims?type=airstrike");
    const claim = items[0]!.id;
    const { page } = await tested.open(`/review?claim=${claim}`);
    await nameIs(page, "A. First");
    await page.reload();
    await settled(page);
    const other = await tested.open(`/review?claim=${claim}`);
    await nameIs(other.page, "B. Second");
    await other.page.reload();
    await settled(other.page);
    await page.getByRole("button", { name: /^Accept/ }).click();
    await page.getByText("accepted as correctly extracted").first().waitFor();
    await other.page.getByRole("button", { name: /^Reject/ }).click();
    await other.page.getByRole("alert").getByText("A. First decided about this claim meanwhile").waitFor();
    await other.page.getByRole("button", { name: "Decide all the same" }).click();
    await expect
      .poll(async () =>
        (await tested.ask<JudgementPage>("/judgements")).items
          .filter((judgement) => judgement.claim === claim)
          .map(({ who, verdict }) => `${who} ${verdict}`),
      )
      .toEqual(["A. First accepted", "B. Second rejected"]);
    await page.close();
    await other.page.close();
  });

  it("adds a claim that the machine missed, in an article of a language that is not read", async () => {
    const { items } = await tested.ask<Items<{ id: string; language: string }>>("/articles?limit=200");
    const arabic = items.find(({ language }) => language === "ar")!;
    const { page, trouble } = await tested.open(`/articles/${arabic.id}`);
    await nameIs(page, "R. Reader");
    await page.reload();
    await settled(page);
    await page.getByText("Is a claim missing?").click();
    const said = "قتل سبعة أشخاص";
    await select(page, said);
    await page.getByRole("button", { name: "Code the selected words" }).click();
    await page.getByRole("textbox", { name: /^Where: words/ }).fill("حي الأنصاري");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: /^By whom: words/ }).fill("not in this text");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("These words do not stand in the text").waitFor();
    await page.getByRole("button", { name: "Add this claim" }).click();
    await page.getByText("The claim was added.").waitFor();
    const kept = (await tested.ask<JudgementPage>(`/judgements?article=${arabic.id}`)).items;
    expect(kept.map(({ verdict, anchor }) => [verdict, anchor.type, anchor.quote])).toEqual([
      ["missed", "killed", said],
    ]);
    expect(JSON.stringify(kept[0]!.details)).toContain("حي الأنصاري");
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("reads a pasted text, and tells how it gets on", async () => {
    const { page, trouble } = await tested.open("/reading");
    await nameIs(page, "R. Reader");
    await page.reload();
    await settled(page);
    await page
      .getByRole("textbox", { name: "Or paste a text, or an address" })
      .fill("SARAQIB (Gazette) - Two people were killed by shelling in Saraqib on Friday, the mayor said.");
    await page.getByRole("button", { name: "Read this text" }).click();
    await page.getByText(/^Done: 1 new/).waitFor();
    expect(new URL(page.url()).searchParams.get("reading")).not.toBeNull();
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("lets two people code without seeing each other, and lays side by side what they coded differently", async () => {
    const { page, trouble } = await tested.open("/coding");
    await nameIs(page, "Coder One");
    await page.reload();
    await settled(page);
    await page.getByRole("textbox", { name: "Title" }).fill("First round");
    await page.getByRole("textbox", { name: "Coder 1" }).fill("Coder One");
    await page.getByRole("textbox", { name: "Coder 2" }).fill("Coder Two");
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Begin a round" }).click();
    await page.getByRole("link", { name: "First round" }).click();
    await page.getByRole("link", { name: "Code it" }).click();
    await page.locator(".article-text").waitFor();
    const sheet = page.url();
    const text = await page.locator(".article-text").innerText();
    const first = text.trim().split(/\s+/).slice(0, 3).join(" ");
    await select(page, first);
    await page.getByRole("button", { name: "Code the selected words" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.").waitFor();
    await page.getByRole("button", { name: "Finish this article" }).click();
    await page.locator(".text-margin").getByText("finished", { exact: true }).waitFor();

    await nameIs(page, "Coder Two");
    await page.goto(sheet);
    await settled(page);
    expect(await page.locator(".article-text mark").count()).toBe(0);
    await page.getByRole("button", { name: "Finish this article" }).click();
    await page.locator(".text-margin").getByText("finished", { exact: true }).waitFor();
    await page.goto(sheet.slice(0, sheet.lastIndexOf("/")));
    await settled(page);
    await page.getByRole("heading", { name: "Side by side" }).waitFor();
    expect(await page.getByText("not marked").count()).toBe(1);
    await page.getByRole("button", { name: "Left" }).click();
    await page.getByText("settled by").waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  });
};

/** Gives the browser's person another name, as the form does. */
const nameIs = async (page: import("playwright-core").Page, name: string): Promise<void> => {
  await page.evaluate(`fetch("/api/session").then((answer) => answer.json()).then(({ csrf }) =>
    fetch("/api/session/name", {
      method: "PUT",
      headers: { "content-type": "application/json", "x-csrf": csrf },
      body: JSON.stringify({ name: ${JSON.stringify(name)} }),
    }))`);
};

/** Selects words of the article's text, as a pointer does. They must stand in one run. */
const select = async (page: import("playwright-core").Page, words: string): Promise<void> => {
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector(".article-text"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      document.getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + ${words.length});
      return;
    }
    throw new Error("not in one run of the text");
  })()`);
};

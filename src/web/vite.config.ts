import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where a server runs while the page is worked on: `VARIORUM_SERVER=http://127.0.0.1:4711 npx vite src/web`. */
const SERVER = process.env["VARIORUM_SERVER"] ?? "http://127.0.0.1:8417";

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react()],
  server: { proxy: { "/api": SERVER } },
  build: {
    outDir: join(import.meta.dirname, "../../dist/web"),
    emptyOutDir: true,
    target: "es2022",
    // Nothing is put inline: the server's Content-Security-Policy allows files of its own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    // MapLibre alone is larger than the default; bench/web-size.ts watches what is loaded first.
    chunkSizeWarningLimit: 1200,
  },
});

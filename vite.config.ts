import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { fonts } from "./client/theme/fonts/plugin.ts";
import { kindColors } from "./client/theme/kind-colors.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Where the server listens while the page is being developed. */
const server = `http://127.0.0.1:${process.env.PORT ?? 8420}`;

export default defineConfig({
  root: "client",
  publicDir: false,
  plugins: [react(), fonts(root), kindColors()],
  server: {
    proxy: { "/api": server, "/healthz": server, "/readyz": server },
    fs: { allow: [root] },
  },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // An asset as a data address would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  worker: { format: "es" },
});

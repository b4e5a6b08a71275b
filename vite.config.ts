import { fileURLToPath } from "node:url";
import { constants } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compression, defineAlgorithm } from "vite-plugin-compression2";
import { fonts } from "./client/theme/fonts/plugin.ts";
import { kindColors } from "./client/theme/kind-colors.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Where the server listens while the page is being developed. */
const server = `http://127.0.0.1:${process.env.PORT ?? 8420}`;

export default defineConfig({
  root: "client",
  publicDir: false,
  plugins: [
    react(),
    fonts(root),
    kindColors(),
    // Compressed once and well, since a server that compresses with each answer can only do it fast.
    compression({
      include: /\.(js|css|svg)$/,
      threshold: 1024,
      algorithms: [
        defineAlgorithm("brotliCompress", {
          params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
        }),
        defineAlgorithm("gzip", { level: constants.Z_BEST_COMPRESSION }),
      ],
      logLevel: "silent",
    }),
  ],
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
    rolldownOptions: {
      output: {
        // The names of everything that shares a chunk would be its name, and a long one.
        chunkFileNames: ({ name }) =>
          `assets/${name.startsWith("shared") ? "shared" : "[name]"}-[hash].js`,
        // Each file costs an answer's headers: what is always fetched together is one file.
        codeSplitting: {
          groups: [
            { name: "page", tags: ["$initial"], priority: 2 },
            {
              name: "shared",
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 20_000,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
});

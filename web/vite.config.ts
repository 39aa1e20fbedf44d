import { defineConfig } from 'vite';

// The page is built into the program's own files, so that a JDK alone shows it.
export default defineConfig({
  base: './',
  build: {
    outDir: '../app/src/main/resources/org/dateline/serve/page',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { proxy: { '^/.*\\.(json|csv|geojson)': 'http://127.0.0.1:8080' } },
});

import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self', 'unsafe-inline'],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // The pipeline stays a package of its own: it reads its SQL files from beside itself.
  environments: { ssr: { build: { rolldownOptions: { external: [/^@tiendo\/etl\//] } } } },
  // Echarts alone is larger than the default limit; it is loaded when a chart comes into view.
  build: { chunkSizeWarningLimit: 700 },
})

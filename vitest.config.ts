import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Much of a test's time is another process: a server, a browser, a command.
  test: { include: ['tests/**/*.test.ts'], testTimeout: 180_000, maxWorkers: 2 },
})

import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Sites are heavy: no more than two of them at once as long as there is other work. */
const longest = ['web/pages', 'web/crawl', 'etl/warehouse/properties', 'web/readers', 'web/desk']

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
  return rank === -1 ? longest.length : rank
}

/** What takes longest starts first, so that nothing long is left over when all else is done. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/web/samples.ts',
    // Much of a test's time is another process: a server, a browser, a command. So a third one finds room on two cores.
    testTimeout: 180_000,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
})

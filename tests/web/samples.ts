import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of the run, for the store that the first server has filled with made-up reports. */
    readonly samples: string
  }
}

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-samples-'))
  provide('samples', folder)
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}

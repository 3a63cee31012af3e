import { openStore, type FigureStore } from '../figures/store.ts'
import { ensureSnapshot } from '../current-snapshot.ts'
import type { Invocation } from './options.ts'
import { progressBar } from './progress.ts'

/** Asks the store of the invocation as it stands, built anew first where something has come in. */
export async function withStore<T>(
  { location }: Invocation,
  ask: (figures: FigureStore) => Promise<T>,
): Promise<T> {
  await ensureSnapshot(location, progressBar())
  const figures = openStore(location)
  try {
    return await ask(figures)
  } finally {
    figures.close()
  }
}

import { existsSync } from 'node:fs'
import { openStore, type FigureStore } from '../figures/store.ts'
import { ensureSnapshot } from '../current-snapshot.ts'
import type { Invocation } from './options.ts'
import { progressBar } from './progress.ts'

const notYet = {
  vi: (store: string) => `Chưa có kho ở ${store}: tạo một kho trống, mọi báo cáo đều chưa nhận.`,
  en: (store: string) =>
    `There is no store at ${store} yet: an empty one is made, as if no report had arrived.`,
}

/** Figures of a store whose name was mistyped would look like those of units that have not reported. */
function tellIfNew({ location: { store }, locale }: Invocation): void {
  if (!existsSync(store)) process.stderr.write(`${notYet[locale](store)}\n`)
}

/** Asks the store of the invocation as it stands, built anew first where something has come in. */
export async function withStore<T>(
  invocation: Invocation,
  ask: (figures: FigureStore) => Promise<T>,
): Promise<T> {
  tellIfNew(invocation)
  const { location } = invocation
  await ensureSnapshot(location, progressBar())
  const figures = openStore(location)
  try {
    return await ask(figures)
  } finally {
    figures.close()
  }
}

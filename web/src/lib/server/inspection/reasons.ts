import type { FlagCode } from '@tiendo/etl/campaign-inspection'
import type { Flag } from '@tiendo/etl/flag'
import { flagText } from '@tiendo/etl/told-flag'
import type { Tone } from '#lib/tone.ts'
import type { View } from '../view.ts'

/** Why a unit is listed, as the page tells it. */
export interface Reason {
  readonly key: string
  readonly code: FlagCode
  readonly tone: Tone
  readonly sign: string
  readonly text: string
  /** Raised since the day that is compared with; null: none is. */
  readonly isNew: boolean | null
  /** The file and cell that it points to; null: none. */
  readonly cell: { readonly submission: string; readonly name: string } | null
  /** The figure that it is about, to be traced; null: none. */
  readonly indicator: string | null
}

type Kind = 'lag' | 'result' | 'doubt'

const marks: Readonly<Record<Kind, { readonly tone: Tone; readonly sign: string }>> = {
  lag: { tone: 'bad', sign: '◷' },
  result: { tone: 'open', sign: '▼' },
  doubt: { tone: 'quiet', sign: '?' },
}

function kindOf(code: FlagCode): Kind {
  if (code === 'report/overdue' || code === 'report/late' || code === 'report/missed-in-row') return 'lag'
  return code.startsWith('indicator/') ? 'result' : 'doubt'
}

export function reasonOf({ campaign, locale }: View, flag: Flag, isNew: boolean | null): Reason {
  const { code, subject, place } = flag
  const sheet = place?.sheet ?? ''
  return {
    ...{ key: JSON.stringify([code, subject, place?.cell]), code, ...marks[kindOf(code)] },
    ...{ text: flagText(campaign, flag, locale), isNew, indicator: subject.indicator },
    cell:
      place === null
        ? null
        : {
            submission: place.submission,
            name: `${sheet === '' ? '' : `${sheet} ! `}${place.cell ?? place.file}`,
          },
  }
}

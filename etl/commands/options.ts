import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Locale } from '../finding/wording.ts'
import type { FigureFilter, Grouping, Structure } from '../figures/store.ts'
import type { StoreLocation } from '../store.ts'
import { localDay } from '../warehouse/calendar.ts'

/** The command was called wrongly; the message says how to call it. */
export class UsageError extends Error {}

const optionTypes = {
  store: { type: 'string' },
  campaigns: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  'received-at': { type: 'string' },
  unit: { type: 'string' },
  form: { type: 'string' },
  period: { type: 'string' },
  'dry-run': { type: 'boolean' },
  indicator: { type: 'string' },
  node: { type: 'string' },
  by: { type: 'string' },
  tier: { type: 'string' },
  phase: { type: 'string' },
  structure: { type: 'string' },
  'as-of': { type: 'string' },
  'known-at': { type: 'string' },
  office: { type: 'string' },
  since: { type: 'string' },
  search: { type: 'string' },
  result: { type: 'string' },
  submission: { type: 'string' },
  action: { type: 'string' },
  due: { type: 'string' },
  per: { type: 'string' },
  kind: { type: 'string' },
  name: { type: 'string' },
  of: { type: 'string' },
  freeze: { type: 'boolean' },
  site: { type: 'string' },
  reason: { type: 'string' },
  at: { type: 'string' },
  spelling: { type: 'string' },
  column: { type: 'string' },
  meaning: { type: 'string' },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
} as const

type Name = keyof typeof optionTypes

export interface Invocation {
  readonly command: string
  readonly operands: readonly string[]
  readonly isJson: boolean
  readonly locale: Locale
  readonly location: StoreLocation
  /** The instant of the call: the only clock there is. */
  readonly now: string
  readonly option: (name: Name) => string | undefined
  readonly has: (name: Name) => boolean
}

const dataFolder = fileURLToPath(new URL('../../data/', import.meta.url))

export function parseInvocation(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  now: Date,
): Invocation {
  const { values, positionals } = parse(argv)
  const [command, ...operands] = positionals
  if (command === undefined) throw new UsageError('which command?')
  const locale = values.lang ?? 'vi'
  if (locale !== 'vi' && locale !== 'en') throw new UsageError('--lang is vi or en')
  return {
    command,
    operands,
    isJson: values.json === true,
    locale,
    location: {
      store: values.store ?? environment['TIENDO_STORE'] ?? join(dataFolder, 'store'),
      campaigns: values.campaigns ?? environment['TIENDO_CAMPAIGNS'] ?? join(dataFolder, 'campaigns'),
    },
    now: now.toISOString(),
    option: (name) => {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    },
    has: (name) => values[name] === true,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: optionTypes, allowPositionals: true })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

export function operand(invocation: Invocation, index: number, name: string): string {
  const value = invocation.operands[index]
  if (value === undefined) throw new UsageError(`${invocation.command} needs ${name}`)
  return value
}

/** One of the words that an option takes. */
export function choiceOption<T extends string>(
  { option }: Pick<Invocation, 'option'>,
  name: Name,
  choices: readonly T[],
): T | undefined {
  const value = option(name)
  if (value === undefined) return undefined
  const known = choices.find((each) => each === value)
  if (known === undefined) throw new UsageError(`--${name} is one of ${choices.join(', ')}, not ${value}`)
  return known
}

const groupings: readonly Grouping[] = ['node', 'child', 'tier', 'unit', 'phase', 'period']

function structure(value: string | undefined): Structure | undefined {
  if (value === undefined || value === 'then' || value === 'now') return value
  throw new UsageError(`--structure is then or now, not ${value}`)
}

function day(name: string, value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new UsageError(`--${name} is a day such as 2026-06-30, not ${value}`)
  }
  return value
}

/** A day that may be asked for. */
export function dayOption({ option }: Invocation, name: Name): string | undefined {
  const value = option(name)
  return value === undefined ? undefined : day(name, value)
}

export function instant(name: string, value: string): string {
  if (Number.isNaN(Date.parse(value))) throw new UsageError(`--${name} is an ISO time, not ${value}`)
  return new Date(value).toISOString()
}

/** The filters that `indicators`, `reporting` and `trace` share. */
export function figureFilter(invocation: Invocation): FigureFilter {
  const { option } = invocation
  const knownAt = option('known-at')
  const given = {
    indicator: option('indicator'),
    node: option('node'),
    by: choiceOption(invocation, 'by', groupings),
    tier: option('tier'),
    phase: option('phase'),
    structure: structure(option('structure')),
    period: option('period'),
    form: option('form'),
    knownAt: knownAt === undefined ? undefined : instant('known-at', knownAt),
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return {
    ...set,
    campaign: operand(invocation, 0, 'a campaign'),
    asOf: day('as-of', option('as-of') ?? localDay(invocation.now)),
  }
}

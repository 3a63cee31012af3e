import type { z } from 'zod'
import type { FindingCode, Severity } from '../finding/finding.ts'
import type { DefinitionProblem, FindingParameters } from '../finding/message.ts'
import { nearest } from '../spelling/fold.ts'

export type DefinitionPath = readonly (string | number)[]

/** What is wrong with a definition, and where in its tree. */
export type Fault = {
  [Code in FindingCode]: {
    readonly at: DefinitionPath
    readonly code: Code
    readonly params: FindingParameters[Code]
    readonly severity?: Severity
  }
}[FindingCode]

/** `forms[0].fields[2].label`, as people write it. */
export function pathText(path: DefinitionPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

export function nearestName(written: string, names: readonly string[]): string | null {
  return nearest(written, names, 1)[0] ?? null
}

const formats: Readonly<Record<string, string>> = {
  date: '2024-06-30',
  regex: 'committees_launched_rate',
}

type Issue = z.core.$ZodIssue

function valueAt(source: unknown, path: DefinitionPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    source,
  )
}

function problemOf(issue: Issue, value: unknown): DefinitionProblem {
  if (value === undefined) return { kind: 'missing' }
  const written = typeof value === 'string' ? value : JSON.stringify(value)
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'wrong-type', expected: issue.expected }
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      return { kind: 'not-one-of', allowed, suggestion: nearestName(written, allowed) }
    }
    case 'invalid_union': {
      const allowed = (issue as { options?: readonly unknown[] }).options?.map(String) ?? []
      return { kind: 'not-one-of', allowed, suggestion: nearestName(written, allowed) }
    }
    case 'invalid_format':
      return { kind: 'wrong-form', expected: formats[issue.format] ?? issue.format }
    case 'too_small':
      return { kind: 'wrong-form', expected: `≥ ${String(issue.minimum)}` }
    default:
      return { kind: 'wrong-form', expected: issue.message }
  }
}

/** The faults that an issue of the schema library stands for; `keysAt` tells which names are known there. */
export function faultsOf(
  issue: Issue,
  source: unknown,
  keysAt: (path: DefinitionPath) => readonly string[],
): Fault[] {
  const at = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
  const path = pathText(at)
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(at)
    return issue.keys.map((key) => ({
      at: [...at, key],
      code: 'definition/unknown-key',
      params: { path, key, suggestion: nearestName(key, known) },
    }))
  }
  return [
    { at, code: 'definition/invalid', params: { path, problem: problemOf(issue, valueAt(source, at)) } },
  ]
}

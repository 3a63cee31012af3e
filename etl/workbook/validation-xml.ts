import { rangeAddress } from './range.ts'
import type { Accepted, CellMessage, Validation } from './workbook.ts'
import { counted, element, escaped } from './xml.ts'

/** What Excel takes; longer texts make it call the file damaged. */
const LONGEST_TITLE = 32
const LONGEST_TEXT = 225

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}

const titleOf = ({ title }: CellMessage): string => cut(title, LONGEST_TITLE)
const textOf = ({ text }: CellMessage): string => cut(text, LONGEST_TEXT)

function formulas(accepted: Accepted): readonly string[] {
  switch (accepted.kind) {
    case 'anything':
      return []
    case 'list':
      return [accepted.source]
    case 'custom':
      return [accepted.formula]
    case 'whole':
    case 'decimal':
    case 'date':
      return [accepted.least, accepted.most].filter((bound) => bound !== null)
  }
}

function operatorOf(accepted: Accepted): string | null {
  if (accepted.kind === 'anything' || accepted.kind === 'list' || accepted.kind === 'custom') return null
  return accepted.most === null ? 'greaterThanOrEqual' : 'between'
}

function validationXml({ range, accepted, prompt, refusal, isAdvice }: Validation): string {
  const isOpen = accepted.kind === 'anything'
  const attributes = {
    type: isOpen ? null : accepted.kind,
    errorStyle: isAdvice ? 'warning' : null,
    operator: operatorOf(accepted),
    // Excel lets everything pass a formula that looks at a blank cell while blanks are ignored.
    allowBlank: accepted.kind === 'custom' ? null : true,
    showInputMessage: true,
    showErrorMessage: isOpen ? null : true,
    errorTitle: isOpen ? null : titleOf(refusal),
    error: isOpen ? null : textOf(refusal),
    promptTitle: titleOf(prompt),
    prompt: textOf(prompt),
    sqref: rangeAddress(range),
  }
  const bounds = formulas(accepted).map((formula, index) =>
    element(`formula${String(index + 1)}`, {}, escaped(formula)),
  )
  return element('dataValidation', attributes, ...bounds)
}

export function validationsXml(validations: readonly Validation[]): string {
  return counted('dataValidations', validations.map(validationXml))
}

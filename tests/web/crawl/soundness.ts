import { messagesOf } from '../../../web/src/lib/messages/messages.ts'
import type { VisitedPage } from './visit.ts'
import { textOf } from './text.ts'

/** What a program would say where a person would not. */
const unfinished = /\b(NaN|undefined|null|Infinity)\b|\[object \w+\]/

/** Questions of the view; a form that leaves one out shows another view. */
const viewQuestions = ['lang', 'indicator', 'phase', 'node', 'as-of', 'known-at', 'structure']

/** The list of another language offers only its own. */
function languageFaults({ root, locale }: VisitedPage): string[] {
  const lang = root.querySelector('html')?.getAttribute('lang')
  const skip = textOf(root.querySelector('a.skip'))
  return [
    ...(lang === locale ? [] : [`lang is ${String(lang)}`]),
    ...(skip === messagesOf(locale).skip ? [] : [`its words are not in ${locale}`]),
  ]
}

function textFaults({ root }: VisitedPage): string[] {
  const told = ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) =>
    root.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name) ?? ''),
  )
  return [textOf(root.querySelector('body')), ...told].flatMap((text) => {
    const at = text.search(unfinished)
    return at === -1 ? [] : [`says “${text.slice(Math.max(0, at - 30), at + 40)}”`]
  })
}

/** What the address says of the view, each form says too, by a field or by what it keeps. */
function formFaults({ root, address }: VisitedPage): string[] {
  const said = viewQuestions.filter((name) => address.query.has(name))
  return root.querySelectorAll('form[method=get]:not([action])').flatMap((form) => {
    const names = form.querySelectorAll('[name]').map((field) => field.getAttribute('name'))
    return said.filter((name) => !names.includes(name)).map((name) => `a form loses ${name}`)
  })
}

/** Where a link within the page leads, something stands. */
function anchorFaults({ root }: VisitedPage): string[] {
  return root
    .querySelectorAll('a[href^="#"]')
    .map((link) => (link.getAttribute('href') ?? '').slice(1))
    .filter((id) => id !== '' && root.getElementById(id) === null)
    .map((id) => `nothing stands at #${id}`)
}

/** What is wrong with a page whatever it is about. */
export function pageFaults(page: VisitedPage): string[] {
  const title = textOf(page.root.querySelector('title'))
  return [
    ...(page.status === 200 ? [] : [`status ${String(page.status)}`]),
    ...(/^\S.* · \S|^\S+/.test(title) ? [] : ['has no title']),
    ...(page.root.querySelectorAll('h1').length === 1 ? [] : ['has not one main heading']),
    ...languageFaults(page),
    ...textFaults(page),
    ...formFaults(page),
    ...anchorFaults(page),
  ].map((fault) => `${page.path}: ${fault}`)
}

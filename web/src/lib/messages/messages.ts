import { en } from './en.ts'
import { vi, type Messages } from './vi.ts'

export type Locale = 'vi' | 'en'
export type { Messages }

export function localeOf(text: string | null): Locale {
  return text === 'en' ? 'en' : 'vi'
}

const catalogue: Readonly<Record<Locale, Messages>> = { vi, en }

export function messagesOf(locale: Locale): Messages {
  return catalogue[locale]
}

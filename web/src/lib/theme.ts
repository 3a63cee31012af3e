/** How pages are coloured: as the screen asks for it, or as the reader chose. */
export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const THEME_COOKIE = 'theme'
export const YEAR = 31_536_000

export function themeOf(text: string | null | undefined): Theme {
  return themes.find((theme) => theme === text) ?? 'auto'
}

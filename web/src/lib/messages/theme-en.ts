import type { Messages } from './vi.ts'

export const themeEn: Messages['theme'] = {
  label: 'Colours',
  auto: 'As the device',
  light: 'Light',
  dark: 'Dark',
}

import { createRequire } from 'node:module'

/** Tinos has the widths of Times New Roman, which the layouts ask for, and every Vietnamese letter. */
export const FONT = 'Tinos'

const require = createRequire(import.meta.url)

/** Regular, italic, bold, both. */
export const fontFiles: readonly string[] = [
  require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
]

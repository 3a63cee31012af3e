/** Words of the switch between light and dark. */
export const themeVi = {
  label: 'Màu nền',
  auto: 'Theo máy',
  light: 'Sáng',
  dark: 'Tối',
}

/** Words above pages that count only what had arrived by some moment. */
export const knownVi = {
  until: (known: string) => `Chỉ tính báo cáo đã có đến ${known}.`,
  note: 'Báo cáo gửi thêm, sửa lại sau lúc đó chưa tính vào các chỉ tiêu.',
  now: 'Xem số liệu hiện nay',
}

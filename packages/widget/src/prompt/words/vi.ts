import type { Words } from './words.js';

/** Quý khách, as shops say to a customer of any age. */
export const words: Words = {
  close: 'Đóng',
  next: 'Tiếp tục',
  send: 'Gửi',
  skip: 'Bỏ qua',
  back: 'Quay lại',
  notNow: 'Để sau',
  comment: 'Chia sẻ thêm (không bắt buộc)',
  thanks: 'Xin cảm ơn!',
  delivered: 'Chúng tôi đã nhận được câu trả lời của quý khách.',
  saved: 'Câu trả lời đã được lưu và sẽ được gửi khi có kết nối mạng.',
  refused: 'Không thể tiếp nhận câu trả lời. Câu trả lời vẫn được giữ trên thiết bị này.',
  of: '{rating} trên {max}',
  faces: ['Rất tệ', 'Tệ', 'Bình thường', 'Tốt', 'Rất tốt'],
  no: 'Không',
  yes: 'Có',
  other: 'Khác',
  choose: 'Chọn tất cả các mục phù hợp',
  feedback: 'Góp ý',
  address: 'Địa chỉ email của quý khách',
  badAddress: 'Đây có vẻ không phải là địa chỉ email.',
  code: 'Quý khách có thể dùng mã này để rút lại câu trả lời:',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
};

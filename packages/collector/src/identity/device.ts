/** The random number by which a device knows its own visitor (four times 32 bits). */
const DEVICE = /^\d{1,10}-\d{1,10}-\d{1,10}-\d{1,10}$/;

/** Whether a respondent is nobody but a device, which claims to be nobody and is known on no other. */
export function isDevice(respondent: string): boolean {
  return DEVICE.test(respondent);
}

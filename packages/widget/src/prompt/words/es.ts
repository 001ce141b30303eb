import type { Words } from './words.js';

/** Usted, in words that are read alike in Spain and in America. */
export const words: Words = {
  close: 'Cerrar',
  next: 'Continuar',
  send: 'Enviar',
  skip: 'Omitir',
  back: 'Atrás',
  notNow: 'Ahora no',
  comment: 'Con sus propias palabras (opcional)',
  thanks: '¡Gracias!',
  delivered: 'Hemos recibido su respuesta.',
  saved: 'Su respuesta está guardada y se enviará cuando tenga conexión.',
  refused: 'No se ha podido aceptar su respuesta. Se queda en este dispositivo.',
  of: '{rating} de {max}',
  faces: ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'],
  no: 'No',
  yes: 'Sí',
  other: 'Otro',
  choose: 'Elija todas las opciones que correspondan',
  feedback: 'Su opinión',
  address: 'Su correo electrónico',
  badAddress: 'Esto no parece una dirección de correo electrónico.',
  code: 'Con este código puede retirar su respuesta:',
  copy: 'Copiar',
  copied: 'Copiado',
};

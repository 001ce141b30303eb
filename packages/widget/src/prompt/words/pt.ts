import type { Words } from './words.js';

/** Portuguese as in Portugal. */
export const words: Words = {
  close: 'Fechar',
  next: 'Continuar',
  send: 'Enviar',
  skip: 'Ignorar',
  back: 'Voltar',
  notNow: 'Agora não',
  comment: 'Por palavras suas (opcional)',
  thanks: 'Agradecemos a sua resposta.',
  delivered: 'A sua resposta chegou.',
  saved: 'A sua resposta está guardada e será enviada quando tiver ligação à Internet.',
  refused: 'Não foi possível aceitar a sua resposta. Permanece neste dispositivo.',
  of: '{rating} de {max}',
  faces: ['Muito mau', 'Mau', 'Razoável', 'Bom', 'Muito bom'],
  no: 'Não',
  yes: 'Sim',
  other: 'Outro',
  choose: 'Selecione todas as opções que se aplicam',
  feedback: 'A sua opinião',
  address: 'O seu endereço de e-mail',
  badAddress: 'Isto não parece ser um endereço de e-mail.',
  code: 'Com este código pode retirar a sua resposta:',
  copy: 'Copiar',
  copied: 'Copiado',
};

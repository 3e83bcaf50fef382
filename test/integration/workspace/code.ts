export const country = 'Japan';

// Invented people. Their citizen numbers come from the test range (999…), counted down from its end, because the
// demo counts up.

/** The n-th test citizen number from the end of the range that passes the eleven-proof; n from 1. */
export function citizenNumber(n) {
  let left = n;
  for (let number = 999_999_999; number > 999_000_000; number -= 1) {
    const digits = [...String(number)].map(Number);
    const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
    if (sum % 11 === 0 && (left -= 1) === 0) return String(number);
  }
  throw new Error('no test citizen number left');
}

/** Somebody who has not registered yet. */
export function newParent(n) {
  const names = ['Aaltje Proefpersoon', 'Bilal Voorbeeld', 'Chantal Testouder', 'Dilan Verzonnen', 'Erik Denkbeeldig'];
  return { name: names[(n - 1) % names.length], citizenNumber: citizenNumber(n), bornOn: '27-03-1985' };
}

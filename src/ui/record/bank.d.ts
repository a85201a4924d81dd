declare module '@generated/permanence/default/bank.json' {
  const bank: import('../../core/practice-bank').Bank;
  export default bank;
}

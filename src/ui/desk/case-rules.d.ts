declare module '@generated/permanence/default/case-rules.json' {
  const cases: {rules: import('../../core/views').CaseRule[]; events: import('../../core/views').EventField[]};
  export default cases;
}

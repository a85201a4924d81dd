declare module '@generated/permanence/default/setting.json' {
  const setting: import('../../core/work-out').Setting;
  export default setting;
}

/** The one part of `tslib` that the framework's small library calls; the whole is 4 KB. */
export const __importDefault = (module: {__esModule?: boolean}): object => (module.__esModule ? module : {default: module});

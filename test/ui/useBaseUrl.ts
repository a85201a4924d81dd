const useBaseUrl = (path: string) => path;
export default useBaseUrl;
export const useBaseUrlUtils = () => ({withBaseUrl: useBaseUrl});

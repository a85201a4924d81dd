const useIsBrowser = () => true;
export default useIsBrowser;

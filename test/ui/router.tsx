/** The router of a page that stands still. */
export const useHistory = () => ({push: () => undefined, replace: () => undefined});
export const useLocation = () => ({pathname: '/', search: '', hash: ''});

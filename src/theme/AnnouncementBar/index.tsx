import {NewerVersion} from '../../ui/offline/NewerVersion';

/** The only thing ever announced at the top of a page: that the page is older than the site. */
export default NewerVersion;

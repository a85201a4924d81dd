import {OfflinePage} from '../ui/offline/OfflinePage';

export default OfflinePage;

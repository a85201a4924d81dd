import {BoardPage} from '../../ui/desk/BoardPage';

/** `/desk/board`: the tracking board. */
export default BoardPage;

import {DeskPage} from '../../ui/desk/DeskPage';

/** `/desk`: the tools for casework. */
export default DeskPage;

import DefaultNavbarItem from '@theme/NavbarItem/DefaultNavbarItem';
import SearchNavbarItem from '@theme/NavbarItem/SearchNavbarItem';

// The header has links and the search box. The theme's menus of versions and languages would be 3 KB of script on every page.
export default {default: DefaultNavbarItem, search: SearchNavbarItem};

import {useLocation} from '@docusaurus/router';
import DocSidebar from '@theme/DocSidebar';
import type {Props} from '@theme/DocRoot/Layout/Sidebar';
import styles from './styles.module.css';

/** The handbook's contents. Unlike the theme's own, one landmark and not two: the list inside is a named `nav`, and an `aside` around it has no name to tell it from those of the page. */
export default function DocRootLayoutSidebar({sidebar}: Props) {
  const {pathname} = useLocation();
  return (
    <div className={`theme-doc-sidebar-container ${styles.contents}`}>
      <div className={styles.viewport}><DocSidebar sidebar={sidebar} path={pathname} onCollapse={() => undefined} isHidden={false} /></div>
    </div>
  );
}

import {BlogSidebarItemList, useVisibleBlogSidebarItems} from '@docusaurus/plugin-content-blog/client';
import type {Props} from '@theme/BlogSidebar/Desktop';
import styles from './styles.module.css';

/** The list of posts. Unlike the theme's own, one landmark with a name, and no `aside` without one around it. */
export default function BlogSidebarDesktop({sidebar}: Props) {
  const posts = useVisibleBlogSidebarItems(sidebar.items);
  return (
    <nav className="col col--3" aria-label={sidebar.title}>
      <div className={`${styles.posts} thin-scrollbar`}>
        <p className={styles.title}>{sidebar.title}</p>
        <BlogSidebarItemList items={posts} ulClassName={`${styles.list} clean-list`} liClassName={styles.post} linkClassName={styles.link} linkActiveClassName={styles.here} />
      </div>
    </nav>
  );
}

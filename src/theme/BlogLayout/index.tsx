import BlogSidebar from '@theme/BlogSidebar';
import type {Props} from '@theme/BlogLayout';
import Layout from '@theme/Layout';

/** The blog's layout. Unlike the theme's own, the list of headings stands in a landmark. */
export default function BlogLayout({sidebar, toc, children, ...layout}: Props) {
  const hasSidebar = sidebar !== undefined && sidebar.items.length > 0;
  return (
    <Layout {...layout}>
      <div className="container margin-vert--lg">
        <div className="row">
          <BlogSidebar sidebar={sidebar} />
          <main className={hasSidebar ? 'col col--7' : 'col col--9 col--offset-1'}>{children}</main>
          {toc && <nav className="col col--2" aria-label="On this page">{toc}</nav>}
        </div>
      </div>
    </Layout>
  );
}

import BlogLayout from '@theme/BlogLayout';
import type {Props} from '@theme/BlogListPage';
import BlogListPaginator from '@theme/BlogListPaginator';
import BlogPostItems from '@theme/BlogPostItems';

/** The list of posts. Unlike the theme's own, it has a heading. */
export default function BlogListPage({metadata, items, sidebar}: Props) {
  return (
    <BlogLayout sidebar={sidebar} title={metadata.blogTitle} description={metadata.blogDescription}>
      <h1>{metadata.blogTitle}</h1>
      <p className="lead">{metadata.blogDescription}.</p>
      <BlogPostItems items={items} />
      <BlogListPaginator metadata={metadata} />
    </BlogLayout>
  );
}

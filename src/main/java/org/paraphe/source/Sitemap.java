package org.paraphe.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Collection;
import java.util.List;

/**
 * A sitemap or an index of sitemaps.
 *
 * @param pages addresses of articles
 * @param sitemaps addresses of further sitemaps
 */
record Sitemap(List<String> pages, List<String> sitemaps) {

  /**
   * Reads a sitemap.
   *
   * @param address where it was found; pages of other hosts are left out
   * @throws RejectedException if it is none, or declares a document type
   */
  static Sitemap read(byte[] content, String address) throws RejectedException {
    if (XmlKind.declaresType(content)) {
      throw new RejectedException("a sitemap must not declare a document type (DOCTYPE)");
    }
    SiteMapParser parser = new SiteMapParser(false);
    parser.setStrictNamespace(false);
    try {
      AbstractSiteMap map = parser.parseSiteMap("text/xml", content, URI.create(address).toURL());
      return map instanceof SiteMapIndex index
          ? new Sitemap(List.of(), addresses(index.getSitemaps()))
          : new Sitemap(pages((SiteMap) map), List.of());
    } catch (MalformedURLException | UnknownFormatException e) {
      throw new RejectedException("not a sitemap that can be read: " + e.getMessage());
    } catch (IOException e) {
      throw new RejectedException("cannot be read: " + e.getMessage());
    }
  }

  private static List<String> addresses(Collection<AbstractSiteMap> maps) {
    return maps.stream().map(m -> m.getUrl().toString()).toList();
  }

  private static List<String> pages(SiteMap map) {
    return map.getSiteMapUrls().stream().map(u -> u.getUrl().toString()).toList();
  }
}

package org.paraphe.source;

import org.jsoup.nodes.Element;

/** A block element of a page while its article is looked for. */
final class Region {

  final Element element;
  final Region parent;
  final int depth;

  /** What the names and tag of the element say of its content. */
  final Role role;

  /** The first line inside, −1 before it is known. */
  int firstLine = -1;

  /** Characters of all lines that read like text. */
  int mass;

  /** Characters of all lines, and of links among them. */
  int size;

  int linked;

  /** Sum of the worth of all lines. */
  double worth;

  /** What an element is for. */
  enum Role {
    BODY,
    STANDFIRST,
    UNWANTED,
    OTHER
  }

  Region(Element element, Region parent, Role role) {
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.role = role;
  }

  boolean below(Region ancestor) {
    Region r = this;
    while (r.depth > ancestor.depth) {
      r = r.parent;
    }
    return r == ancestor;
  }

  /** The nearest region around this one, itself included, whose element has the tag. */
  boolean inside(String tag) {
    for (Region r = this; r != null; r = r.parent) {
      if (r.element.nameIs(tag)) {
        return true;
      }
    }
    return false;
  }
}

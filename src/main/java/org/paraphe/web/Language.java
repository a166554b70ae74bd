package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A language of the pages, with their words. */
enum Language {
  en,
  fr;

  private final ResourceBundle words =
      ResourceBundle.getBundle(
          "org.paraphe.web.words",
          Locale.forLanguageTag(name()),
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /** The language that the request asks for: by its parameter {@code lang}, else by its header. */
  static Language of(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    for (Language language : values()) {
      if (language.name().equals(asked)) {
        return language;
      }
    }
    return request.getLocale().getLanguage().equals(fr.name()) ? fr : en;
  }

  /** The words for a key; the last part of the key itself where there are none. */
  String say(String key) {
    try {
      return words.getString(key);
    } catch (MissingResourceException e) {
      return key.substring(key.lastIndexOf('.') + 1);
    }
  }
}

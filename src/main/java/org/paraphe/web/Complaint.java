package org.paraphe.web;

import java.util.Map;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.Parameter;
import org.paraphe.store.ParameterException;
import org.paraphe.store.UnknownEntityException;

/** Says in a page's language why a named query cannot be asked with some values. */
record Complaint(Site site, NamedQuery query, Language language) {

  /** The words for what went wrong; those of the exception where there are no others. */
  String about(RuntimeException wrong) {
    if (wrong instanceof UnknownEntityException unknown) {
      return say("entity", unknown.name(), kind(unknown.entityClass()));
    }
    if (wrong instanceof ParameterException unfit) {
      return about(unfit);
    }
    return wrong.getMessage();
  }

  private String about(ParameterException unfit) {
    String name = query.parameter(unfit.parameter()).map(this::label).orElse(unfit.parameter());
    String needed = query.parameter(unfit.parameter()).map(this::needed).orElse("");
    return switch (unfit.fault()) {
      case UNDECLARED -> say("undeclared", name);
      case MISSING -> say("missing", name, needed, unfit.parameter());
      case UNFIT -> say("unfit", name, unfit.value(), needed);
    };
  }

  private String say(String key, Object... details) {
    return language.say("wrong." + key).formatted(details);
  }

  private String label(Parameter parameter) {
    Map<String, String> labels = parameter.labels();
    return labels.getOrDefault(language.name(), parameter.name());
  }

  private String needed(Parameter parameter) {
    return parameter.type() == Parameter.Type.ENTITY
        ? say("needed.ENTITY", kind(parameter.entityClass()))
        : say("needed." + parameter.type());
  }

  private String kind(String entityClass) {
    return language
        .words("type." + entityClass)
        .or(() -> site.label(entityClass, language))
        .orElse(entityClass);
  }
}

package org.paraphe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.paraphe.ask.Asker;
import org.paraphe.ontology.Knowledge;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;

/** A person at the explorer, in Chromium. */
class BrowserTest {

  private static final Dimension DESK = new Dimension(1280, 900);
  private static final Dimension PHONE = new Dimension(390, 800);

  @TempDir static Path folder;
  @TempDir static Path downloads;
  private static Tdb2Store store;
  private static KnowledgeServer server;
  private static Chromium chromium;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() {
    chromium = Chromium.start(downloads);
    browser = chromium.driver();
    store = NewsStore.in(folder);
    server =
        KnowledgeServer.start(
            store,
            QueryLibrary.builtIn(),
            new Asker(Knowledge.builtIn(), store),
            Knowledge.builtIn().model(),
            ServerOptions.local(0));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      server.close();
      store.close();
    }
  }

  @AfterEach
  void nothingForeignAskedForAndNothingComplainedOf() {
    assertThat(chromium.complaints()).isEmpty();
    assertThat(chromium.requests())
        .isNotEmpty()
        .allMatch(url -> url.startsWith(server.url() + "/") || url.matches("(data|blob):.*"));
  }

  @Test
  void anAnswerShowsThePassagesThatProveIt() {
    open("/ask?lang=fr&q=" + Site.encode("Qui n'a pas signé la charte d'Annecy ?"));
    assertThat(browser.findElements(By.cssSelector(".answer .evidence .Negative mark")))
        .extracting(WebElement::getText)
        .contains("Japon n'a pas signé");
    assertThat(browser.findElement(By.cssSelector("main ul")).getCssValue("position"))
        .isEqualTo("static");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void fromSearchToEvidenceToGraphToSparql(Language language) {
    open("/?lang=" + language);
    WebElement box = browser.findElement(By.name("q"));
    box.sendKeys("annec");
    until(() -> browser.findElement(By.id("suggestions")).isDisplayed());
    box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    until(() -> browser.getCurrentUrl().contains("charte-d-annecy"));
    assertThat(text("h1")).isEqualTo("charte d'Annecy");
    assertThat(text("html", "lang")).isEqualTo(language.name());
    assertThat(browser.findElements(By.cssSelector("mark")))
        .extracting(WebElement::getText)
        .contains("Chili a signé la charte", "Japon n'a pas signé");
    assertThat(text("article.Positive .marks"))
        .contains(language.count("sources", 2), language.say("disputed"));
    assertThat(text("article.Negative .marks")).contains(language.say("negative"));
    assertThat(browser.findElement(By.partialLinkText(language.say("read"))).getAttribute("href"))
        .contains("#:~:text=");

    browser.findElement(By.cssSelector(".actions a")).click();
    until(() -> nodes() == 3);
    assertThat(edges("[polarity = 'Negative']")).isEqualTo(2);
    assertThat(count(GRAPH + ".nodes('.labelled').length")).isEqualTo(3);
    grow("country/CL");
    new Select(browser.findElement(By.id("polarity"))).selectByValue("Negative");
    until(() -> visibleEdges() == 2);
    new Select(browser.findElement(By.id("source"))).selectByValue("La Tribune");
    until(() -> visibleEdges() == 1);
    assertThat(text("#status")).startsWith("2 ");

    browser.findElement(By.linkText("SPARQL")).click();
    until(() -> !browser.findElements(By.cssSelector(".yasqe .CodeMirror")).isEmpty());
    browser.findElement(By.cssSelector("button.main")).click();
    until(() -> !browser.findElements(By.cssSelector("#answer td a")).isEmpty());
    browser.findElement(By.cssSelector("#answer td a")).click();
    until(() -> browser.getCurrentUrl().contains("/id/country/CL"));
  }

  @Test
  void theGraphGrowsAroundTheNodeThatIsChosen() {
    String person = "https%3A%2F%2Fw3id.org%2Fparaphe%2Fid%2Fcountry%2FJP";
    open("/graph?lang=en&about=" + person);
    until(() -> nodes() == 2);
    grow("document/charte-d-annecy");
    until(() -> nodes() == 3);
    assertThat(text("#details h2")).isEqualTo("charte d'Annecy");
    browser.executeScript(GRAPH + ".edges(\"[polarity = 'Negative']\")[0].emit('tap')");
    assertThat(text("#details blockquote")).contains("n'a pas signé");
    browser.findElement(By.id("from")).sendKeys("06012031");
    until(() -> visibleEdges() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "graphml"})
  void theGraphIsSaved(String format) throws Exception {
    open("/graph");
    until(() -> nodes() == 3);
    browser.findElement(By.id(format)).click();
    Path file = downloads.resolve("paraphe." + format);
    until(() -> Files.exists(file));
    byte[] content = Files.readAllBytes(file);
    if (format.equals("png")) {
      assertThat(content).startsWith(0x89, 'P', 'N', 'G');
    } else {
      assertThat(file).content().contains("charte d&#39;Annecy");
      DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }
  }

  @Test
  void termsAreCompletedWhileOneTypes() {
    open("/editor?lang=en");
    until(() -> !browser.findElements(By.cssSelector(".yasqe .CodeMirror")).isEmpty());
    new Select(browser.findElement(By.id("example"))).selectByIndex(1);
    browser.executeScript(
        "const e = document.querySelector('.yasqe .CodeMirror').CodeMirror;"
            + "e.setValue('PREFIX pa: <https://w3id.org/paraphe/ontology#>\\nSELECT * { ?a pa:decl');"
            + "e.setCursor(1, 99); e.focus();");
    new Actions(browser).sendKeys("i").perform();
    until(() -> !browser.findElements(By.cssSelector(".CodeMirror-hint")).isEmpty());
    assertThat(text(".CodeMirror-hint")).contains("pa:declinedToSign");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/search?q=chi", "/id/country/CL", "/timeline", "/graph", "/query/counts"})
  void pagesAreWalkedByKeyboard(String path) {
    open(path + (path.contains("?") ? "&" : "?") + "lang=en");
    if (path.equals("/graph")) {
      until(() -> nodes() == 3);
    }
    until(BrowserTest::firstIsFocused);
    assertThat(focused("className")).isEqualTo("skip");
    assertThat(count("document.activeElement.getBoundingClientRect().left | 0")).isPositive();
    List<String> wanted = focusable();
    List<String> walked = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      walked.add(focused("outerHTML"));
      assertThat(
              browser.executeScript("return getComputedStyle(document.activeElement).outlineStyle"))
          .as(walked.get(i))
          .isNotEqualTo("none");
      for (int field = 0; field < (focused("type").equals("date") ? 4 : 1); field++) {
        press(Keys.TAB); // A date has fields for day, month and year, and a button.
      }
    }
    assertThat(walked).isEqualTo(wanted);
  }

  @Test
  void theFirstLinkSkipsToTheContent() {
    open("/timeline");
    browser.executeScript("document.querySelector('.skip').focus()");
    press(Keys.ENTER);
    until(() -> focused("id").equals("main"));
  }

  @Test
  void aNodeIsChosenByKeyboard() {
    open("/graph?lang=en");
    until(() -> nodes() == 3);
    browser.findElement(By.cssSelector("#explorer details > summary")).sendKeys(Keys.ENTER);
    press(Keys.TAB, Keys.ENTER);
    until(() -> !browser.findElements(By.cssSelector("#details h2")).isEmpty());
    assertThat(text("#details h2")).isEqualTo(focused("textContent"));
  }

  /** Presses the tab key until the page, which may still be loading, takes it. */
  private static boolean firstIsFocused() {
    if (focused("tagName").equals("BODY")) {
      press(Keys.TAB);
    }
    return !focused("tagName").equals("BODY");
  }

  private static void press(CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  private static String focused(String property) {
    return String.valueOf(
        browser.executeScript("return document.activeElement." + property + " ?? ''"));
  }

  /** What a keyboard should reach, in the order of the page. */
  @SuppressWarnings("unchecked")
  private static List<String> focusable() {
    return (List<String>)
        browser.executeScript(
            "return [...document.querySelectorAll('a[href], button, input:not([type=hidden]),"
                + " select, textarea, summary, [tabindex=\"0\"]')]"
                + ".filter(e => e.checkVisibility()).map(e => e.outerHTML)");
  }

  @Test
  void theTimelineHasStatementsInOrder() {
    open("/timeline?lang=en");
    assertThat(text("h2")).isEqualTo("May 2031");
    assertThat(text(".timeline time")).isEqualTo("May 3, 2031");
    open("/timeline?lang=en&kind=Signature&order=oldest");
    assertThat(browser.findElements(By.cssSelector(".timeline mark")))
        .extracting(WebElement::getText)
        .startsWith("Chili a signé la charte");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=chi",
        "/search?q=xyz",
        "/ask?q=Qui%20a%20sign%C3%A9%20la%20charte%20d%27Annecy%20%3F&lang=fr",
        "/id/country/CL",
        "/id/article/tribune",
        "/timeline?kind=all",
        "/graph",
        "/query/",
        "/query/signatories",
        "/query/conflicts",
        "/editor",
        "/ontology"
      })
  void pagesAreAccessible(String path) {
    browser.manage().window().setSize(PHONE);
    prefer("dark");
    open(path);
    hasNoSeriousFault("dark, on a phone");
    assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
        .as("width of the page")
        .isEqualTo(browser.executeScript("return document.documentElement.clientWidth"));
    browser.manage().window().setSize(DESK);
    prefer("light");
    hasNoSeriousFault("light, on a desk");
  }

  @SuppressWarnings("deprecation") // The mode is to go when all browsers can do without.
  private static void hasNoSeriousFault(String where) {
    // Without a window of its own, which a busy machine opens too slowly; there are no frames.
    assertThat(new AxeBuilder().setLegacyMode(true).analyze(browser).getViolations())
        .as(where)
        .noneMatch(fault -> List.of("serious", "critical").contains(fault.getImpact()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/search?q=chili", "/id/country/CL", "/timeline", "/graph", "/editor"})
  void pagesWorkWithoutScript(String path) {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      open(path);
      assertThat(browser.findElement(By.tagName("h1")).isDisplayed()).isTrue();
      assertThat(browser.findElements(By.cssSelector("main a, main textarea"))).isNotEmpty();
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  private static void prefer(String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private static void open(String path) {
    browser.get(server.url() + path);
  }

  private static void until(BooleanSupplier holds) {
    new WebDriverWait(browser, Duration.ofSeconds(20)).until(b -> holds.getAsBoolean());
  }

  private static String text(String selector) {
    return browser.findElement(By.cssSelector(selector)).getText();
  }

  private static String text(String selector, String attribute) {
    return browser.findElement(By.cssSelector(selector)).getDomAttribute(attribute);
  }

  private static final String GRAPH = "document.getElementById('graph')._cyreg?.cy";

  private static long nodes() {
    return count(GRAPH + "?.nodes().length ?? 0");
  }

  private static long edges(String selector) {
    return count(GRAPH + ".edges(\"" + selector + "\").length");
  }

  private static long visibleEdges() {
    return count(GRAPH + ".edges(':visible').length");
  }

  private static long count(String expression) {
    return (Long) browser.executeScript("return " + expression);
  }

  /** Chooses a node as a click does. */
  private static void grow(String key) {
    browser.executeScript(
        GRAPH + ".getElementById('https://w3id.org/paraphe/id/" + key + "').emit('tap')");
  }
}

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Imports files as Gephi does; prints nodes, edges, whether they have times, a label, and what the
 * import cannot read. Arguments: the files. Run with Gephi's toolkit on the class path.
 */
final class GephiClient {
  public static void main(String[] files) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    for (String file : files) {
      ImportController importer = Lookup.getDefault().lookup(ImportController.class);
      Container container = importer.importFile(new File(file));
      Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
      projects.openWorkspace(workspace);
      importer.process(container, new DefaultProcessor(), workspace);
      DirectedGraph graph =
          Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getDirectedGraph();
      Set<String> labels = new TreeSet<>();
      graph.getNodes().forEach(node -> labels.add(node.getLabel()));
      boolean timed = dated(graph);
      System.out.println(
          file.replaceFirst(".*\\.", "") + " " + graph.getNodeCount() + " " + graph.getEdgeCount()
              + (timed ? " dated " : " ") + labels);
      for (Issue issue : container.getReport().getIssuesList(100)) {
        if (issue.getLevel().toInteger() > Issue.Level.WARNING.toInteger()) {
          System.out.println(issue.getLevel() + " " + issue.getMessage());
        }
      }
    }
    System.exit(0);
  }

  private static boolean dated(DirectedGraph graph) {
    for (Edge edge : graph.getEdges().toArray()) {
      if (edge.getTimeBounds() != null) {
        return true;
      }
    }
    return false;
  }
}

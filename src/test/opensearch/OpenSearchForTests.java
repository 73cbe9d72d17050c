import java.nio.file.Files;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.action.admin.cluster.node.info.NodesInfoRequest;
import org.opensearch.http.HttpInfo;

/**
 * One node of OpenSearch on a free port of the loopback interface. Run from its source, on the class path that Maven wrote to {@code target/opensearch}: writes
 * its address to a file when it is up, and ends when its input does, so that it never outlives the tests.
 */
class OpenSearchForTests {

    public static void main(String[] arguments) throws Exception {
        try (var runner = new OpenSearchRunner()) {
            runner.onBuild((number, settings) -> {
                settings.put("http.port", "0");
                settings.put("transport.port", "0");
                settings.put("http.bind_host", "127.0.0.1");
                settings.put("http.publish_host", "127.0.0.1");
                settings.put("transport.bind_host", "127.0.0.1");
                settings.put("transport.publish_host", "127.0.0.1");
                // As docker-compose.yml sets it
                settings.put("action.auto_create_index", "false");
                settings.put("indices.query.bool.max_clause_count", "32768");
                settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
            });
            runner.build(
                    OpenSearchRunner.newConfigs()
                            .basePath(arguments[0])
                            .clusterName("inkoopkring-tests")
                            .numOfNode(1));
            var address =
                    runner.admin()
                            .cluster()
                            .nodesInfo(new NodesInfoRequest())
                            .actionGet()
                            .getNodes()
                            .getFirst()
                            .getInfo(HttpInfo.class)
                            .address()
                            .publishAddress();
            Files.writeString(
                    Path.of(arguments[1]), "http://127.0.0.1:" + address.getPort() + "\n");
            while (System.in.read() >= 0) {
                // Nothing is said to it; its input ends with whoever started it.
            }
        }
        System.exit(0);
    }
}
